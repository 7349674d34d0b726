/** Time that does not jump, for locks and time-outs. */
@NullMarked
package org.finessebridge.app.time;

import org.jspecify.annotations.NullMarked;
