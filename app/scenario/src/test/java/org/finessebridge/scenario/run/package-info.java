@NullMarked
package org.finessebridge.scenario.run;

import org.jspecify.annotations.NullMarked;
