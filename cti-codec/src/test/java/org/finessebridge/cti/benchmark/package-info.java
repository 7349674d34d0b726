/** What decoding and encoding cost, beside code written by hand. */
@NullMarked
package org.finessebridge.cti.benchmark;

import org.jspecify.annotations.NullMarked;
