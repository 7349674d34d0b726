/**
 * Control of calls and devices: the Client Control, Call Data Update and Server Services of the CTI
 * Server Message Reference Guide.
 */
@NullMarked
package org.finessebridge.cti.message.control;

import org.jspecify.annotations.NullMarked;
