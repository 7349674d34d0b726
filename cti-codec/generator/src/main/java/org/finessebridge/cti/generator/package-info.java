/** The generator of message builders and layouts: an annotation processor for cti-codec. */
@NullMarked
package org.finessebridge.cti.generator;

import org.jspecify.annotations.NullMarked;
