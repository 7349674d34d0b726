/** The program {@code finesse-scenario}. */
@NullMarked
package org.finessebridge.scenario.commandline;

import org.jspecify.annotations.NullMarked;
