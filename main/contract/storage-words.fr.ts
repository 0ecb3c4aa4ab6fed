import type { StorageRefusalCode } from '../domain/storage/refusal.ts';

/** What happened, and what to do about it: never one without the other. */
export interface StorageWords {
  readonly title: string;
  readonly advice: string;
}

export const storageWords = {
  'not-a-workspace': {
    title: 'Ce dossier n’est pas un espace de travail Jalon.',
    advice:
      'Vérifiez que le disque ou la clé USB est bien branché, puis choisissez le dossier qui contient le fichier « workspace.json ».',
  },
  'workspace-format-too-new': {
    title: 'Cet espace de travail a été créé par une version plus récente de Jalon.',
    advice: 'Mettez Jalon à jour sur ce poste, puis rouvrez le dossier. Rien n’y a été modifié.',
  },
  'workspace-locked': {
    title: 'Cet espace de travail est déjà ouvert ailleurs.',
    advice:
      'Fermez l’autre fenêtre ou l’autre poste, puis réessayez. Si ce poste est éteint ou en panne, vous pouvez reprendre la main.',
  },
  'workspace-read-only-folder': {
    title: 'Jalon n’a pas le droit d’écrire dans ce dossier.',
    advice:
      'Demandez les droits d’écriture à votre service informatique, ou copiez le dossier à un endroit où vous pouvez écrire.',
  },
  'workspace-read-only': {
    title: 'L’espace de travail est ouvert en lecture seule.',
    advice: 'Consultez la liste des anomalies : elle indique pourquoi, et ce qui a été mis de côté.',
  },
  'attachment-missing': {
    title: 'Le fichier de cette pièce n’est plus dans l’espace de travail.',
    advice: 'Cherchez-le dans une sauvegarde, ou joignez-le de nouveau.',
  },
  'attachment-altered': {
    title:
      'Le fichier de cette pièce a été modifié en dehors de Jalon : ce n’est plus celui qui avait été joint.',
    advice: 'Reprenez l’original dans une sauvegarde, ou joignez-le de nouveau.',
  },
  'kept-file-missing': {
    title: 'Ce fichier signé n’est plus dans l’espace de travail.',
    advice: 'Cherchez-le dans une sauvegarde, ou déposez-le de nouveau dans la boîte de réception.',
  },
  'kept-file-altered': {
    title: 'Ce fichier signé a été modifié en dehors de Jalon : ce n’est plus celui qui avait été gardé.',
    advice: 'Reprenez l’original dans une sauvegarde, ou déposez-le de nouveau dans la boîte de réception.',
  },
  'disk-full': {
    title: 'Le disque est plein : la modification n’a pas été enregistrée.',
    advice: 'Libérez de la place, puis recommencez. Vos modifications précédentes sont conservées.',
  },
  'write-failed': {
    title: 'Le disque a refusé l’enregistrement : la modification n’a pas été conservée.',
    advice:
      'Vérifiez que le disque est bien branché, fermez puis rouvrez l’espace de travail, et copiez-le sur un autre disque si cela se répète.',
  },
  'read-failed': {
    title: 'Un fichier de l’espace de travail n’a pas pu être lu.',
    advice: 'Vérifiez que le disque est bien branché, puis rouvrez l’espace de travail.',
  },
  'journal-broken': {
    title: 'Le journal des modifications est abîmé : l’espace de travail est ouvert en lecture seule.',
    advice:
      'La suite du journal a été mise de côté dans le dossier « set-aside ». Cherchez d’abord une sauvegarde ; à défaut, la réparation repart de la dernière modification lisible.',
  },
  'journal-torn': {
    title: 'Une modification interrompue avant son enregistrement a été écartée.',
    advice:
      'Rien de ce que Jalon avait confirmé n’est perdu. Vérifiez seulement votre toute dernière saisie avant la coupure.',
  },
  'journal-shorter-than-snapshot': {
    title:
      'Une partie du journal des modifications manque : l’espace de travail est ouvert en lecture seule.',
    advice:
      'Un fichier a sans doute été supprimé, ou remplacé par une copie ancienne. Restaurez le dossier entier depuis une sauvegarde.',
  },
  'snapshot-invalid': {
    title: 'Un document est abîmé et n’a pas pu être ouvert.',
    advice:
      'Une copie du fichier a été mise de côté dans le dossier « set-aside ». Les autres documents restent utilisables ; restaurez celui-ci depuis une sauvegarde.',
  },
  'snapshot-missing': {
    title: 'Le fichier d’un document a disparu du dossier.',
    advice:
      'Cherchez-le dans la corbeille ou dans une sauvegarde et remettez-le à sa place : Jalon y ajoutera les modifications plus récentes.',
  },
  'snapshot-altered': {
    title: 'Le fichier d’un document a été modifié en dehors de Jalon.',
    advice:
      'Son contenu reste lisible et a été repris tel quel ; vérifiez-le. Une copie a été mise de côté dans le dossier « set-aside ».',
  },
  'index-invalid': {
    title: 'L’index de l’espace de travail est abîmé : il est ouvert en lecture seule.',
    advice:
      'Une copie a été mise de côté dans le dossier « set-aside ». Restaurez le fichier « compacted.json » depuis une sauvegarde.',
  },
  'document-format-too-new': {
    title: 'Un document a été enregistré par une version plus récente de Jalon.',
    advice: 'Mettez Jalon à jour sur ce poste pour l’ouvrir. Le fichier n’a pas été modifié.',
  },
  'migration-failed': {
    title: 'Un document ancien n’a pas pu être converti au format actuel.',
    advice: 'Le fichier d’origine est intact. Envoyez-le à la personne qui assure le support de Jalon.',
  },
  'replay-failed': {
    title: 'Une modification enregistrée n’a pas pu être réappliquée à un document.',
    advice:
      'Elle est conservée dans le journal. Mettez Jalon à jour ; si le document reste fermé, signalez-le au support.',
  },
  'document-not-found': {
    title: 'Ce document n’existe pas, ou n’existe plus.',
    advice: 'Revenez à la liste. S’il vient d’être supprimé, vous pouvez annuler la suppression.',
  },
  'undo-unavailable': {
    title: 'Cette modification ne peut plus être annulée.',
    advice: 'Elle l’a déjà été, ou elle ne figure plus dans l’historique. Corrigez le document directement.',
  },
  'redo-unavailable': {
    title: 'Cette modification ne peut plus être rétablie.',
    advice: 'Une autre modification a été faite depuis. Refaites-la directement.',
  },
  'compaction-running': {
    title: 'L’entretien de l’espace de travail est déjà en cours.',
    advice: 'Attendez qu’il se termine : vous pouvez continuer à travailler.',
  },
  'compaction-cancelled': {
    title: 'L’entretien de l’espace de travail a été interrompu.',
    advice: 'Rien n’est perdu : il reprendra plus tard.',
  },
  'compaction-failed': {
    title: 'L’entretien de l’espace de travail n’a pas abouti.',
    advice:
      'Rien n’est perdu : vos modifications restent dans le journal. Si cela se répète, signalez-le au support.',
  },
  'workspace-restored': {
    title: 'L’espace de travail vient d’être remplacé par une sauvegarde.',
    advice:
      'L’ancien contenu est gardé entier dans le dossier «\u202fRemplacé le…\u202f» de l’espace de travail. Supprimez-le quand vous n’en avez plus besoin.',
  },
  'folder-synchronised': {
    title: 'Ce dossier est synchronisé avec un service en ligne.',
    advice:
      'Attendez la fin de la synchronisation avant d’ouvrir ou de changer de poste, et n’ouvrez jamais l’espace de travail sur deux postes à la fois. Un dossier local est plus sûr.',
  },
  'folder-on-network': {
    title: 'Ce dossier est sur un partage réseau.',
    advice:
      'Une coupure du réseau peut faire perdre la dernière saisie. Préférez un dossier de ce poste, sauvegardé régulièrement.',
  },
} as const satisfies Record<StorageRefusalCode, StorageWords>;
