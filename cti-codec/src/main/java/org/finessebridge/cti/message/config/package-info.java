/**
 * The configuration of the contact centre, as the CTI Server Message Reference Guide (UCCE) sends
 * it.
 */
@NullMarked
package org.finessebridge.cti.message.config;

import org.jspecify.annotations.NullMarked;
