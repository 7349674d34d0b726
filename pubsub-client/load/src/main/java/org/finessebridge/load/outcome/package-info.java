/** How the program ends. */
@NullMarked
package org.finessebridge.load.outcome;

import org.jspecify.annotations.NullMarked;
