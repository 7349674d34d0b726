/** The users and teams of the contact centre, as its administrator configured them. */
@NullMarked
package org.finessebridge.app.directory;

import org.jspecify.annotations.NullMarked;
