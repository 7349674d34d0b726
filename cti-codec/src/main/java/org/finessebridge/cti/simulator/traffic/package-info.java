/** A contact centre that lives: callers, and agents who act by themselves, by chance from a seed. */
@NullMarked
package org.finessebridge.cti.simulator.traffic;

import org.jspecify.annotations.NullMarked;
