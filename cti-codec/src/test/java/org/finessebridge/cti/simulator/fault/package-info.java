/** Tests of what goes wrong. */
@NullMarked
package org.finessebridge.cti.simulator.fault;

import org.jspecify.annotations.NullMarked;
