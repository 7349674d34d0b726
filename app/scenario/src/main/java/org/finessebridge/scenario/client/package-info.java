/** The product from outside: its REST API, its notifications, and the simulator's control API. */
@NullMarked
package org.finessebridge.scenario.client;

import org.jspecify.annotations.NullMarked;
