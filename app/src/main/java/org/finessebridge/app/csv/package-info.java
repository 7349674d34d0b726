/** CSV files as administrators' spreadsheets read and write them (RFC 4180), in UTF-8. */
@NullMarked
package org.finessebridge.app.csv;

import org.jspecify.annotations.NullMarked;
