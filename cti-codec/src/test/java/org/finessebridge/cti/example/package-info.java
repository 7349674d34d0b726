/** The examples of README, compiled and run. */
@NullMarked
package org.finessebridge.cti.example;

import org.jspecify.annotations.NullMarked;
