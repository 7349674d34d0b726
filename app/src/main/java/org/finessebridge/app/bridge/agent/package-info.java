/**
 * The agents: their states as the CTI server tells them (CTI Server Message Reference Guide, "Agent
 * States"), the requests for other states, and what is asked where nobody told. Only the bridge's
 * thread changes anything here.
 */
@NullMarked
package org.finessebridge.app.bridge.agent;

import org.jspecify.annotations.NullMarked;
