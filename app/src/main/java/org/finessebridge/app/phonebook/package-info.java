/**
 * Empty so far. Phone books and their contacts (Finesse Web Services Developer Guide, "PhoneBook"
 * and "Contact").
 */
@NullMarked
package org.finessebridge.app.phonebook;

import org.jspecify.annotations.NullMarked;
