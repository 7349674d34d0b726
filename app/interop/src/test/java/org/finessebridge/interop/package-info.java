/** The product as a process, and clients that others wrote. */
@NullMarked
package org.finessebridge.interop;

import org.jspecify.annotations.NullMarked;
