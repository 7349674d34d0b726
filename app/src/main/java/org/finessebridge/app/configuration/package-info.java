/** How administrators' objects are changed: one change after the other, in a transaction, with its audit. */
@NullMarked
package org.finessebridge.app.configuration;

import org.jspecify.annotations.NullMarked;
