/** Tests of the numbers that have names. */
@NullMarked
package org.finessebridge.cti.message.code;

import org.jspecify.annotations.NullMarked;
