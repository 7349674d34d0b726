/** How many clients may be there at a time, by address and in all. */
@NamedInterface("admission")
@NullMarked
package org.finessebridge.app.notification.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
