// No validator elsewhere is asked, and credentials are forgotten with the page.
SwaggerUIBundle({
  url: '/finesse/api/openapi.json',
  dom_id: '#api',
  docExpansion: 'none',
  validatorUrl: null,
  persistAuthorization: false,
  tagsSorter: 'alpha',
  filter: true,
});
