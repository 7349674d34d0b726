/** Tests of the layouts. */
@NullMarked
package org.finessebridge.cti.layout;

import org.jspecify.annotations.NullMarked;
