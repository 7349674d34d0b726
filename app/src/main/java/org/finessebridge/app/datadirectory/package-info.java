/** The directory that holds the product's files. */
@NullMarked
package org.finessebridge.app.datadirectory;

import org.jspecify.annotations.NullMarked;
