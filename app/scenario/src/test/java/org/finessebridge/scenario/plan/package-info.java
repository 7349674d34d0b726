@NullMarked
package org.finessebridge.scenario.plan;

import org.jspecify.annotations.NullMarked;
