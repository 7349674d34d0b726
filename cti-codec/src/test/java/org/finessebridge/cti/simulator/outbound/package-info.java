@NullMarked
package org.finessebridge.cti.simulator.outbound;

import org.jspecify.annotations.NullMarked;
