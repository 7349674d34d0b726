/**
 * The reasons for NOT_READY and signing out (Finesse Web Services Developer Guide, "ReasonCode"); a
 * reason code's id is not its code.
 */
@NullMarked
package org.finessebridge.app.reasoncode;

import org.jspecify.annotations.NullMarked;
