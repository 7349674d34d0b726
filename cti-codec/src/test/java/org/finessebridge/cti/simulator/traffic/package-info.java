@NullMarked
package org.finessebridge.cti.simulator.traffic;

import org.jspecify.annotations.NullMarked;
