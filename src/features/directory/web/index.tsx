import { defineRoom, page } from '#ui/room.ts';

export { type ChosenService, ServicePicker } from './ServicePicker.tsx';

export const room = defineRoom({
  pages: [
    page({
      path: '/directory',
      title: /*i18n*/ 'Directory',
      may: 'read directory',
      load: () => import('./DirectoryPage.tsx'),
    }),
    page({
      path: '/directory/services/:serviceId',
      title: /*i18n*/ 'Service',
      may: 'read directory',
      load: () => import('./ServicePage.tsx'),
    }),
    page({
      path: '/directory/services/:serviceId/edit',
      title: /*i18n*/ 'Change a service',
      may: 'edit directory',
      load: () => import('./edit/EditServicePage.tsx'),
    }),
    page({
      path: '/directory/add',
      title: /*i18n*/ 'Add a service',
      may: 'edit directory',
      load: () => import('./edit/AddServicePage.tsx'),
    }),
    page({
      path: '/directory/organizations/:organizationId',
      title: /*i18n*/ 'Organization',
      may: 'read directory',
      load: () => import('./OrganizationPage.tsx'),
    }),
    page({
      path: '/directory/import',
      title: /*i18n*/ 'Import a directory',
      may: 'import directory',
      load: () => import('./import/ImportPage.tsx'),
    }),
  ],
});
