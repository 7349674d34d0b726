/**
 * GED-188 messages, and the numbers that the guide gives names to. The messages themselves stand in
 * one package a chapter of the guide.
 */
@NullMarked
package org.finessebridge.cti.message;

import org.jspecify.annotations.NullMarked;
