// Why a backup is refused, and what the secretary can do about it.
import type { BackupRefusalCode } from '../domain/backup/refusal.ts';

export const backupRefusalWords = {
  'backup-not-one':
    'Ce fichier n’est pas une sauvegarde de Jalon. Choisissez un fichier «\u202fSauvegarde de… .jalon-sauvegarde.zip\u202f»\u202f; une feuille de route signée (.asice) s’ouvre depuis l’accueil.',
  'backup-damaged':
    'Cette sauvegarde est abîmée ou a été modifiée\u202f: son contenu n’est plus celui que Jalon avait enregistré. Copiez-la de nouveau depuis son support, ou prenez-en une autre. Rien n’a été remplacé.',
  'backup-too-new':
    'Cette sauvegarde a été faite par une version plus récente de Jalon. Mettez Jalon à jour sur ce poste, puis recommencez. Rien n’a été remplacé.',
  'backup-too-large':
    'L’espace de travail est trop lourd pour une sauvegarde en un seul fichier (256\u202fMio au plus, 1\u202fGio une fois déplié). Copiez plutôt son dossier entier, Jalon étant fermé.',
  'backup-does-not-open':
    'L’espace de travail que contient cette sauvegarde ne s’ouvre pas en entier\u202f: une feuille de route ou son journal est illisible. Prenez une sauvegarde plus ancienne. Rien n’a été remplacé.',
  'restoration-running':
    'Une restauration est déjà en cours dans une autre fenêtre. Attendez qu’elle se termine\u202f: la page se rechargera.',
} as const satisfies Record<BackupRefusalCode, string>;
