/** A port: who may sign in is asked of the application. */
@NamedInterface("credential")
@NullMarked
package org.finessebridge.app.notification.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
