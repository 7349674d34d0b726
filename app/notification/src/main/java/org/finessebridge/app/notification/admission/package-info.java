/** How many clients may be there at a time, by address and in all. */
@NullMarked
package org.finessebridge.app.notification.admission;

import org.jspecify.annotations.NullMarked;
