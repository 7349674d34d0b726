/** The results, as a table and as JSON. */
@NullMarked
package org.finessebridge.load.report;

import org.jspecify.annotations.NullMarked;
