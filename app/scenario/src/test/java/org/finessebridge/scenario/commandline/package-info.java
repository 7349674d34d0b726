@NullMarked
package org.finessebridge.scenario.commandline;

import org.jspecify.annotations.NullMarked;
