/** Frames and messages in a Netty pipeline. */
@NullMarked
package org.finessebridge.cti.netty;

import org.jspecify.annotations.NullMarked;
