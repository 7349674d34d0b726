@NullMarked
package org.finessebridge.cti.simulator.queue;

import org.jspecify.annotations.NullMarked;
