/**
 * Requests that were taken on, from their acceptance to their one answer, whatever they are about.
 * Knows neither agents nor calls nor the CTI protocol.
 */
@NullMarked
package org.finessebridge.app.bridge.request;

import org.jspecify.annotations.NullMarked;
