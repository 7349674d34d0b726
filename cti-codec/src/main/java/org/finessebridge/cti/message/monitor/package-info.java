/**
 * Monitors of calls, devices and sessions: the Peripheral Monitor and Client Monitor Services of
 * the CTI Server Message Reference Guide.
 */
@NullMarked
package org.finessebridge.cti.message.monitor;

import org.jspecify.annotations.NullMarked;
