/** Tests of what reads and writes messages. */
@NullMarked
package org.finessebridge.cti.codec;

import org.jspecify.annotations.NullMarked;
