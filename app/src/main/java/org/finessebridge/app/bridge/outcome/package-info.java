/**
 * What the CTI server's outcomes of requests mean for clients of the Finesse API.
 */
@NullMarked
package org.finessebridge.app.bridge.outcome;

import org.jspecify.annotations.NullMarked;
