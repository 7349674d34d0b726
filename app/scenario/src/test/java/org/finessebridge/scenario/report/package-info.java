@NullMarked
package org.finessebridge.scenario.report;

import org.jspecify.annotations.NullMarked;
