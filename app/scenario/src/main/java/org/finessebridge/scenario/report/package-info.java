/** What is told of a run: the protocol, and JUnit's XML. */
@NullMarked
package org.finessebridge.scenario.report;

import org.jspecify.annotations.NullMarked;
