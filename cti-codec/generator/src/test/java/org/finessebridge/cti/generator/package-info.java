/** Tests of the generator: small records are compiled with it. */
@NullMarked
package org.finessebridge.cti.generator;

import org.jspecify.annotations.NullMarked;
