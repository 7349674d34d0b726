/** A port: which pages may use the service is asked of the application. */
@NamedInterface("origin")
@NullMarked
package org.finessebridge.app.notification.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
