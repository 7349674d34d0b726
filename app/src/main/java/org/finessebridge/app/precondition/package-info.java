/** {@code If-Match}: nobody overwrites what somebody else has configured meanwhile. */
@NullMarked
package org.finessebridge.app.precondition;

import org.jspecify.annotations.NullMarked;
