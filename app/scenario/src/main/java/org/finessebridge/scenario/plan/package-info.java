/** Scenarios as they were read: who takes part, and the steps, checked before anything runs. */
@NullMarked
package org.finessebridge.scenario.plan;

import org.jspecify.annotations.NullMarked;
