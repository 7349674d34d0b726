@NullMarked
package org.finessebridge.scenario.client;

import org.jspecify.annotations.NullMarked;
