/** Tests of the control API over real HTTP. */
@NullMarked
package org.finessebridge.cti.simulator.control;

import org.jspecify.annotations.NullMarked;
