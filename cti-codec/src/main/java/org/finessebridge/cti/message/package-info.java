/**
 * What all GED-188 messages share. The messages themselves stand in one package a chapter of the
 * guide, the numbers that the guide gives names to in {@code code}.
 */
@NullMarked
package org.finessebridge.cti.message;

import org.jspecify.annotations.NullMarked;
