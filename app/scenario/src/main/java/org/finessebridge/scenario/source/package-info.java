/** Text of a scenario file, with its lines. */
@NullMarked
package org.finessebridge.scenario.source;

import org.jspecify.annotations.NullMarked;
