/** Tests of frames and messages in a pipeline. */
@NullMarked
package org.finessebridge.cti.netty;

import org.jspecify.annotations.NullMarked;
