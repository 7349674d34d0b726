/** Phone books and their contacts (Finesse Web Services Developer Guide, "PhoneBook", "Contact"). */
@NullMarked
package org.finessebridge.app.phonebook;

import org.jspecify.annotations.NullMarked;
