@NullMarked
package org.finessebridge.cti.simulator.centre;

import org.jspecify.annotations.NullMarked;
